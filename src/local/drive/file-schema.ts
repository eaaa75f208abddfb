// Which fields Drive v3's answers have (drive-v3.json of the discovery service), for checking `fields`. A field marked
// 'absent' is real and not simulated: asking for it is refused, so that nobody believes an empty answer.
import type { FieldSchema } from './field-mask';

/** What a method answers with: its fields, and those it sends when `fields` is absent. */
export interface DriveResource {
  readonly schema: FieldSchema;
  readonly defaultFields: string;
}

function each<Kind extends FieldSchema>(kind: Kind, names: string): Record<string, Kind> {
  return Object.fromEntries(names.split(/\s+/).map((name) => [name, kind]));
}

const USER: FieldSchema = each('value', 'kind displayName emailAddress me permissionId photoLink');

const PERMISSION: FieldSchema = {
  ...each('value', 'kind id type role emailAddress displayName domain allowFileDiscovery deleted pendingOwner'),
  ...each('absent', 'photoLink expirationTime view inheritedPermissionsDisabled permissionDetails'),
  ...each('absent', 'teamDrivePermissionDetails'),
};

const CAPABILITIES: FieldSchema = {
  ...each('value', 'canAddChildren canAddMyDriveParent canComment canCopy canDelete canDeleteChildren canDownload'),
  ...each('value', 'canEdit canListChildren canModifyContent canMoveChildrenWithinDrive canMoveItemIntoTeamDrive'),
  ...each('value', 'canMoveItemOutOfDrive canMoveItemWithinDrive canReadRevisions canRemoveChildren'),
  ...each('value', 'canRemoveMyDriveParent canRename canShare canTrash canTrashChildren canUntrash'),
  ...each('absent', 'canAcceptOwnership canAccessViaGenAi canAddFolderFromAnotherDrive canStartApproval'),
  ...each('absent', 'canChangeCopyRequiresWriterPermission canChangeItemDownloadRestriction canReadLabels'),
  ...each('absent', 'canChangeSecurityUpdateEnabled canChangeViewersCanCopyContent canModifyLabels canReadDrive'),
  ...each('absent', 'canDisableInheritedPermissions canEnableInheritedPermissions canModifyContentRestriction'),
  ...each('absent', 'canModifyEditorContentRestriction canModifyOwnerContentRestriction canReadTeamDrive'),
  ...each('absent', 'canMoveChildrenOutOfDrive canMoveChildrenOutOfTeamDrive canMoveChildrenWithinTeamDrive'),
  ...each('absent', 'canMoveItemOutOfTeamDrive canMoveItemWithinTeamDrive canMoveTeamDriveItem'),
  ...each('absent', 'canRemoveContentRestriction'),
};

export const FILE_SCHEMA: FieldSchema = {
  ...each('value', 'kind id name mimeType description starred trashed explicitlyTrashed parents spaces version'),
  ...each('value', 'createdTime modifiedTime modifiedByMe shared ownedByMe writersCanShare folderColorRgb'),
  ...each('value', 'copyRequiresWriterPermission viewersCanCopyContent webViewLink webContentLink permissionIds'),
  ...each('value', 'originalFilename fileExtension fullFileExtension size quotaBytesUsed headRevisionId'),
  ...each('value', 'md5Checksum sha1Checksum sha256Checksum'),
  // Only of shared drives and link-shared old files: rightly missing from every answer in My Drive.
  ...each('value', 'driveId teamDriveId resourceKey'),
  ...each('map', 'properties appProperties'),
  owners: USER,
  lastModifyingUser: USER,
  capabilities: CAPABILITIES,
  permissions: PERMISSION,
  shortcutDetails: each('value', 'targetId targetMimeType targetResourceKey'),
  ...each('absent', 'clientEncryptionDetails contentHints contentRestrictions downloadRestrictions exportLinks'),
  ...each('absent', 'hasAugmentedPermissions hasThumbnail iconLink imageMediaMetadata inheritedPermissionsDisabled'),
  ...each('absent', 'isAppAuthorized labelInfo linkShareMetadata modifiedByMeTime sharedWithMeTime sharingUser'),
  ...each('absent', 'thumbnailLink thumbnailVersion trashedTime trashingUser videoMediaMetadata viewedByMe'),
  ...each('absent', 'viewedByMeTime'),
};

export const FILE_RESOURCE: DriveResource = { schema: FILE_SCHEMA, defaultFields: 'kind,id,name,mimeType' };

export const FILE_LIST_RESOURCE: DriveResource = {
  schema: { ...each('value', 'kind nextPageToken incompleteSearch'), files: FILE_SCHEMA },
  defaultFields: 'kind,nextPageToken,incompleteSearch,files(kind,id,name,mimeType)',
};

export const PERMISSION_RESOURCE: DriveResource = { schema: PERMISSION, defaultFields: 'kind,id,type,role' };

export const PERMISSION_LIST_RESOURCE: DriveResource = {
  schema: { ...each('value', 'kind nextPageToken'), permissions: PERMISSION },
  defaultFields: 'kind,nextPageToken,permissions(kind,id,type,role)',
};

export const GENERATED_IDS_RESOURCE: DriveResource = { schema: each('value', 'kind space ids'), defaultFields: '*' };

export const ABOUT_RESOURCE: DriveResource = {
  schema: {
    kind: 'value',
    user: USER,
    ...each('absent', 'appInstalled canCreateDrives canCreateTeamDrives driveThemes exportFormats importFormats'),
    ...each('absent', 'folderColorPalette maxImportSizes maxUploadSize storageQuota teamDriveThemes'),
  },
  defaultFields: '*',
};
