/** The templates of papers as the administrator sees them: shipped, replaced, refused and why. */
package fr.prefecture.clu.web.document;
