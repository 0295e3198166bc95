/** The module of the catalogue pages: no framework, a few kilobytes. Everything it betters works without it. */
document.documentElement.classList.add('js');
