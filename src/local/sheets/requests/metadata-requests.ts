// Developer metadata: create, update and delete.
import { invalidArgument } from '../api-error';
import { MAX_METADATA_CHARACTERS } from '../limits';
import { checkLocation, findMetadata, metadataView } from '../metadata';
import { masked, updateMask } from '../schema/field-mask';
import type { DeveloperMetadata } from '../wire';
import type { Handler, WriteContext } from './context';
import { freshId } from './context';

type Stored = WriteContext['draft']['developerMetadata'][number];

function checkMetadata(context: WriteContext, metadata: DeveloperMetadata): void {
  const { metadataKey, metadataValue = '', visibility } = metadata;
  if (metadataKey === undefined || metadataKey === '')
    throw invalidArgument('DeveloperMetadata.metadataKey must be set.');
  if (visibility === undefined || visibility === 'DEVELOPER_METADATA_VISIBILITY_UNSPECIFIED') {
    throw invalidArgument('DeveloperMetadata.visibility must be set.');
  }
  if (metadataKey.length + metadataValue.length > MAX_METADATA_CHARACTERS) {
    throw invalidArgument(`Developer metadata may hold at most ${MAX_METADATA_CHARACTERS} characters.`);
  }
  checkLocation(context.draft, metadata.location);
}

function withoutType(metadata: DeveloperMetadata): DeveloperMetadata {
  const location = { ...metadata.location };
  delete location.locationType;
  return { ...metadata, location };
}

export const createDeveloperMetadata: Handler<'createDeveloperMetadata'> = (context, { developerMetadata = {} }) => {
  checkMetadata(context, developerMetadata);
  const { draft } = context;
  const metadataId = developerMetadata.metadataId ?? freshId(context);
  if (draft.developerMetadata.some((other) => other.metadataId === metadataId)) {
    throw invalidArgument(`Developer metadata with id ${metadataId} already exists.`);
  }
  const stored: Stored = { ...withoutType(developerMetadata), metadataId };
  draft.developerMetadata.push(stored);
  return { createDeveloperMetadata: { developerMetadata: metadataView(stored) } };
};

export const updateDeveloperMetadata: Handler<'updateDeveloperMetadata'> = (context, request) => {
  const mask = updateMask(request.fields, 'DeveloperMetadata');
  const { draft } = context;
  const found = findMetadata(draft, request.dataFilters ?? []);
  const updated = found.map((old) => {
    const next = { ...masked<DeveloperMetadata>(old, request.developerMetadata, mask), metadataId: old.metadataId };
    checkMetadata(context, next);
    const stored: Stored = { ...withoutType(next), metadataId: old.metadataId };
    draft.developerMetadata[draft.developerMetadata.indexOf(old)] = stored;
    return metadataView(stored);
  });
  return { updateDeveloperMetadata: { developerMetadata: updated } };
};

export const deleteDeveloperMetadata: Handler<'deleteDeveloperMetadata'> = ({ draft }, { dataFilter }) => {
  if (!dataFilter) throw invalidArgument('deleteDeveloperMetadata.dataFilter must be set.');
  const found = findMetadata(draft, [dataFilter]);
  draft.developerMetadata = draft.developerMetadata.filter((metadata) => !found.includes(metadata));
  return { deleteDeveloperMetadata: { deletedDeveloperMetadata: found.map(metadataView) } };
};
