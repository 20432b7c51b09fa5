/** The page of what was removed and can come back. */
package fr.prefecture.clu.web.bin;
