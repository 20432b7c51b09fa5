/** How the installation is: for the administrator, for what balances the load, for metrics. */
package fr.prefecture.clu.web.health;
