/** What lies beside the exported tables, for whoever finds the folder. */
export const exitReadme = `Amparo: everything that a vault held, NOT ENCRYPTED. Keep it as carefully as the vault.
manifest.json   what is here, with the number of rows and the SHA-256 of each table
tables/*.jsonl  one table a file, one record a line (JSON, UTF-8); records in the bin have "deletedAt"
tables/journal.jsonl  who changed what, when
files/          documents, letters and pictures, each under the "id" of its line in tables/attachment.jsonl
"id" is a UUID; instants are milliseconds since 1970; "sensitivity" is 1 (public) to 4 (need to know); texts stand by language;
coded values carry the 14-digit code of the HURIDOCS micro-thesauri.

Amparo : tout le contenu d’un coffre, NON CHIFFRÉ. À garder avec autant de soin que le coffre.
Un tableau par fichier dans tables/, une fiche par ligne ; les pièces sont dans files/, sous l’« id » de leur ligne.

Amparo: всё содержимое хранилища, НЕ ЗАШИФРОВАНО. Храните так же бережно, как само хранилище.
В tables/ — по таблице в файле, по записи в строке; файлы лежат в files/ под «id» своей строки.
`;
