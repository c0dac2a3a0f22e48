/* Light, dark, or as the system has it. */
(() => {
  const buttons = [...document.querySelectorAll('[data-theme-choice]')];

  const remember = (choice) => {
    try {
      localStorage.setItem('truelabel-colours', choice);
    } catch (refused) {
      /* Then it holds until the page is closed. */
      return false;
    }
    return true;
  };

  const show = (choice) => {
    for (const button of buttons) {
      button.setAttribute('aria-pressed', String(button.dataset.themeChoice === choice));
    }
  };

  for (const button of buttons) {
    button.addEventListener('click', () => {
      const choice = button.dataset.themeChoice;
      if (choice === 'auto') {
        delete document.documentElement.dataset.theme;
      } else {
        document.documentElement.dataset.theme = choice;
      }
      remember(choice);
      show(choice);
    });
  }
  show(document.documentElement.dataset.theme ?? 'auto');
})();
