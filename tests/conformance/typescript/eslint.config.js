// The strictest shared configuration of typescript-eslint, with no rule switched off.
import tseslint from 'typescript-eslint';

export default tseslint.config(...tseslint.configs.strictTypeChecked, {
  languageOptions: { parserOptions: { projectService: true } },
});
