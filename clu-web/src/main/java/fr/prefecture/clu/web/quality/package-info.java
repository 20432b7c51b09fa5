/** The pages of the quality approach: frameworks, evidence, displays, audits. */
package fr.prefecture.clu.web.quality;
