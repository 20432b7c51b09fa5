/** The page of who changed what. */
package fr.prefecture.clu.web.history;
