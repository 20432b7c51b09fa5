/** The pages of letters: templates and their use, and how soon letters and e-mails are answered. */
package fr.prefecture.clu.web.letters;
