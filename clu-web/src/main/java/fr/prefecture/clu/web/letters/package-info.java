/** Pages of the letters: the templates, their texts, and how agents use them. */
package fr.prefecture.clu.web.letters;
