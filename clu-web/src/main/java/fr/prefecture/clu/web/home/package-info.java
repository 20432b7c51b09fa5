/** The page of every morning, and the pages about the application itself. */
package fr.prefecture.clu.web.home;
