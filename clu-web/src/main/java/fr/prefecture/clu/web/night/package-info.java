/** The nights as people follow them: what runs, what was read, what was refused and why. */
package fr.prefecture.clu.web.night;
