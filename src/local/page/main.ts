document.title = 'Sổ Kế Hoạch';
