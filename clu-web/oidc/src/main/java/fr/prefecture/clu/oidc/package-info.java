/**
 * Where people come in whom a provider of identities knows: the server's own OpenID Connect client
 * guards the one address of this web module; what the provider says is told to the core, which
 * decides, and the pages take over. Everything else of the product keeps its own log-in.
 */
package fr.prefecture.clu.oidc;
