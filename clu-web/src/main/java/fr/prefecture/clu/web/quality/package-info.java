/** The pages of the quality approach: frameworks, structures, evidence, audits. */
package fr.prefecture.clu.web.quality;
