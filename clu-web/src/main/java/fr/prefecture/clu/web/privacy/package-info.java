/** What is kept of people: the register for all, what becomes of it for the administrator. */
package fr.prefecture.clu.web.privacy;
