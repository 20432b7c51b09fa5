/** Letters and minutes: what a feature has to say, written by a template, as files. */
package fr.prefecture.clu.document;
