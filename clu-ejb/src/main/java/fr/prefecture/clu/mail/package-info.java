/** E-mails: written once, queued, sent once, and what comes back. */
package fr.prefecture.clu.mail;
