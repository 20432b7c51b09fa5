/** All e-mails as those see them who look after them: how they leave, and what became of each. */
package fr.prefecture.clu.web.mail;
