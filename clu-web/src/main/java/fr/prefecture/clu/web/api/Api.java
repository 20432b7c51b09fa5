package fr.prefecture.clu.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything under {@code /api}: versions are paths of the resources. */
@ApplicationPath(Api.ROOT)
public class Api extends Application {

    static final String ROOT = "/api";
    static final String V1 = "/v1";
}
