/** Pages of the CERT: who handles what, and what becomes of the backlog. */
package fr.prefecture.clu.web.cert;
