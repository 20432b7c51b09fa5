/**
 * The figures and the nights for other systems: REST under {@code /api/v1}, described in {@code
 * docs/api.md}.
 */
package fr.prefecture.clu.web.api;
