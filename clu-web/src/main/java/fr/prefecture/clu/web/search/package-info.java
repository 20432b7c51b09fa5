/** The page of what was found. */
package fr.prefecture.clu.web.search;
