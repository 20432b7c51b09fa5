/** The way in and the way out. */
package fr.prefecture.clu.web.account;
