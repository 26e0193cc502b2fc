/** A file that age 1.1.1 (the Go program) made of one line of text, as base64. */
export const MADE_BY_AGE = {
  passphrase: 'correct horse battery',
  content: 'hello\n',
  file: 'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCB6b1NVWFVwR2VkOTJUWVI5RWVRM2xRIDE4Ci9SdjhIWGNUSm4zM242YTJLUTRXZVI1M1FJai9Db3ZVd0xYaWdYKzZCcWcKLS0tIDFpRUtzTVNBUkVsZmlWeUVYb0hpaUd5ZG9FdnZ6Yzg3ZHNiZFRweGxueWsKZEGF/JH6q6fH+V7T16iG14mUqpIc2MN4ojCxJIf53jeNGqij+Eo=',
};
