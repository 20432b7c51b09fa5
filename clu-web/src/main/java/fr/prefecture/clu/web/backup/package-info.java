/** Backups and exports, for the administrator. */
package fr.prefecture.clu.web.backup;
