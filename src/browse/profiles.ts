/** The two published profiles of the team. The earlier one is undated; the other is that of 2024. */
export type ProfileId = 'earlier' | '2024';

export const profileIds: readonly ProfileId[] = ['earlier', '2024'];

/** The year that a profile marks its figures with; nothing for the undated one. */
export function yearOfProfile(id: ProfileId): number | undefined {
  return id === '2024' ? 2024 : undefined;
}
