/** The pages of listening to users. */
package fr.prefecture.clu.web.listening;
