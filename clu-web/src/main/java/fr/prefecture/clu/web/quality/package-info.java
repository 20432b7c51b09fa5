/** The pages of the quality approach. */
package fr.prefecture.clu.web.quality;
