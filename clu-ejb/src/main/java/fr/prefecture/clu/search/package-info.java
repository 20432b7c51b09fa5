/** Search: everything that somebody may see, found by its French words. */
package fr.prefecture.clu.search;
