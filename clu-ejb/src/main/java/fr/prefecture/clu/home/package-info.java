/** The home page's month: what it shows in seven tiles, what was shown, and who is sent it. */
package fr.prefecture.clu.home;
