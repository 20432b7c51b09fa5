package fr.prefecture.clu.web.account;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A page that leads on by itself, after a form. It is no redirection: the policy of the page that
 * holds the form lets forms lead to ourselves only, redirections included, and a provider leads on
 * to hosts that nobody can list.
 *
 * @param go what the link says, for browsers that stay
 */
record Passage(String pageTitle, String title, String go) {

    void lead(HttpServletResponse response, String address) throws IOException {
        String attribute = address.replace("&", "&amp;").replace("\"", "&quot;");
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'");
        response.getWriter()
                .write(
                        """
                        <!DOCTYPE html>
                        <html lang="fr"><head><meta charset="utf-8"><title>%s</title>
                        <meta http-equiv="refresh" content="0;url=%s"></head>
                        <body><main><h1>%s</h1><p><a href="%s">%s</a></p></main></body></html>
                        """
                                .formatted(pageTitle, attribute, title, attribute, go));
    }
}
