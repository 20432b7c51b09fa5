/** The user's guide, inside the product. */
package fr.prefecture.clu.web.guide;
