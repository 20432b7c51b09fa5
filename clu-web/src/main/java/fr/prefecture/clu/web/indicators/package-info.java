/** The pages of the indicators, their values and where these come from. */
package fr.prefecture.clu.web.indicators;
