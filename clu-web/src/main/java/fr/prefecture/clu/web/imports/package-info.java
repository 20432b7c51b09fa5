/** The import wizard: file, columns, preview, report; the same pages for every feature. */
package fr.prefecture.clu.web.imports;
