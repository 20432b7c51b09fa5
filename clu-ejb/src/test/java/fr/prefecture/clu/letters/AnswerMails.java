package fr.prefecture.clu.letters;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Answers to a consultation in the shapes in which the usual programmes write them; everybody in
 * them is invented.
 */
final class AnswerMails {

    private AnswerMails() {}

    private static byte[] bytes(String text, Charset charset) {
        return text.replace("\n", "\r\n").getBytes(charset);
    }

    private static byte[] bytes(String text) {
        return bytes(text, StandardCharsets.UTF_8);
    }

    /** Outlook: an alternative, Windows-1252, quoted-printable, the answer above what it quotes. */
    static byte[] outlook(String from) {
        return bytes(
                """
                From: =?iso-8859-1?Q?Dupr=E9_H=E9l=E8ne?= <%s>
                To: qualite@prefecture.example
                Subject: RE: =?iso-8859-1?Q?Votre_avis_sur_5_mod=E8les?=
                Date: Thu, 10 Jun 2021 07:11:58 +0000
                Message-ID: <AM0PR01@outlook.example>
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary="_000_x"

                --_000_x
                Content-Type: text/plain; charset="iso-8859-1"
                Content-Transfer-Encoding: quoted-printable

                Bonjour Madame Lambert,

                Voici mes remarques :

                Mod=E8le 1 : la phrase sur le d=E9lai est trop longue.
                Elle se coupe en deux.

                Mod=E8le n=B0 3 =96 tr=E8s bien.

                Cordialement,

                H=E9l=E8ne Dupr=E9
                Association des usagers

                De : Comit=E9 des usagers <qualite@prefecture.example>
                Envoy=E9 : mercredi 2 juin 2021 08:00
                =C0 : Dupr=E9 H=E9l=E8ne
                Objet : Votre avis sur 5 mod=E8les

                1. Nous avons re=E7u votre demande (AR-01)
                2. Nous avons re=E7u votre courriel (AR-02)
                --_000_x
                Content-Type: text/html; charset="iso-8859-1"
                Content-Transfer-Encoding: quoted-printable

                <html><body><p>Mod=E8le 1</p></body></html>
                --_000_x--
                """
                        .formatted(from),
                StandardCharsets.ISO_8859_1);
    }

    /** Thunderbird: flowed text, written below what it quotes, with a signature. */
    static byte[] thunderbird(String from) {
        return bytes(
                """
                Message-ID: <5f1e@asso.example>
                Date: Fri, 11 Jun 2021 18:03:10 +0200
                MIME-Version: 1.0
                User-Agent: Mozilla Thunderbird
                Subject: Re: Votre avis sur 5 modèles
                To: qualite@prefecture.example
                From: Marc Lenoir <%s>
                Content-Type: text/plain; charset=UTF-8; format=flowed
                Content-Transfer-Encoding: 8bit

                Le 02/06/2021 à 08:00, Comité des usagers a écrit :
                > Vos observations sont reçues jusqu’au mardi 15 juin 2021 inclus.
                > 1. Nous avons reçu votre demande (AR-01)
                > 2. Nous avons reçu votre courriel (AR-02)
                > Répondez à ce courriel.

                M2 : il manque le numéro de téléphone, et l'adresse\s
                du service.
                M4) rien à redire

                --\s
                Marc Lenoir
                06 00 00 00 00
                """
                        .formatted(from));
    }

    /** Gmail on the web, from which only the page came: the answer above a quotation. */
    static byte[] gmailPage(String from) {
        String page =
                "<div dir=\"ltr\">Bonjour,<div><br></div><div><b>Modèles 3 et 5 :</b> remplacer"
                        + " « nonobstant » par « malgré ».</div><div><br></div><div>LT-01 : parfait"
                        + "</div><div><br></div><div>Merci d’avance</div></div><br><div"
                        + " class=\"gmail_quote\"><div class=\"gmail_attr\">Le mer. 2 juin 2021 à"
                        + " 08:00, Comité des usagers &lt;<a"
                        + " href=\"mailto:qualite@prefecture.example\">qualite@prefecture.example</a>&gt;"
                        + " a écrit :<br></div><blockquote><p>Bonjour,</p><ol><li>Nous avons reçu"
                        + " votre demande (AR-01)</li></ol></blockquote></div>";
        return bytes(
                """
                MIME-Version: 1.0
                Date: Sat, 12 Jun 2021 09:30:00 +0200
                Message-ID: <CAH1@mail.gmail.example>
                Subject: Re: Votre avis
                From: Nadia Petit <%s>
                To: qualite@prefecture.example
                Content-Type: text/html; charset="UTF-8"
                Content-Transfer-Encoding: base64

                %s
                """
                        .formatted(
                                from,
                                Base64.getMimeEncoder(76, "\n".getBytes(StandardCharsets.US_ASCII))
                                        .encodeToString(page.getBytes(StandardCharsets.UTF_8))));
    }

    /** Apple Mail: an attribution that is cut over lines, quoted-printable. */
    static byte[] apple(String from) {
        return bytes(
                """
                From: =?utf-8?B?w4lsaXNlIE1hcnRpbg==?= <%s>
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable
                Mime-Version: 1.0 (Mac OS X Mail 14.0)
                Subject: =?utf-8?Q?Re:_Mod=C3=A8le_5?=
                Message-Id: <8E2C@asso.example>
                Date: Mon, 14 Jun 2021 10:00:00 +0200
                To: qualite@prefecture.example

                Bonjour,

                Le ton est trop froid, une formule d=E2=80=99accueil manque.

                Bien cordialement,
                =C3=89lise Martin

                > Le 2 juin 2021 =C3=A0 08:00, Comit=C3=A9 des usagers <qualite@prefecture.example> a =C3=A9crit :
                >=20
                > 1. Nous avons re=C3=A7u votre demande (AR-01)
                """
                        .formatted(from));
    }

    /** A telephone: short, with what it adds, an attribution over two lines. */
    static byte[] telephone(String from) {
        return bytes(
                """
                From: Paul Rey <%s>
                Subject: Re: Votre avis
                Date: Tue, 15 Jun 2021 23:50:00 +0200
                Message-Id: <iphone@asso.example>
                To: qualite@prefecture.example
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                1) ok. 2) trop long

                3 à 4 : à fusionner

                Envoyé de mon iPhone

                Le 2 juin 2021 à 08:00, Comité des usagers
                <qualite@prefecture.example> a écrit :

                Vos observations sur 5 modèles
                1. Nous avons reçu votre demande (AR-01)
                """
                        .formatted(from));
    }

    /** Outlook on a telephone: a rule, then the head of what is answered. */
    static byte[] outlookTelephone(String from) {
        return bytes(
                """
                From: Lou Vert <%s>
                Subject: RE: Votre avis
                Date: Wed, 16 Jun 2021 08:00:00 +0200
                Message-Id: <mobile@outlook.example>
                To: qualite@prefecture.example
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                Rien à signaler, merci pour ce travail.

                Obtenir Outlook pour Android<https://aka.example/x>
                ________________________________
                From: Comité des usagers <qualite@prefecture.example>
                Sent: Wednesday, June 2, 2021 8:00:00 AM
                To: Lou Vert
                Subject: Votre avis

                1. Nous avons reçu votre demande (AR-01)
                """
                        .formatted(from));
    }

    /** A webmail: each answer right below the line of the list that it answers. */
    static byte[] interleaved(String from) {
        return bytes(
                """
                From: Sacha Noir <%s>
                Subject: Re: Votre avis
                Date: Wed, 9 Jun 2021 08:00:00 +0200
                Message-Id: <webmail@asso.example>
                To: qualite@prefecture.example
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                > Message du 02/06/21 08:00
                > De : "Comité des usagers" <qualite@prefecture.example>
                > Les modèles
                > 1. Nous avons reçu votre demande (AR-01)
                Bien.
                > 2. Nous avons reçu votre courriel (AR-02)
                > 3. Nos horaires (LT-01)
                Mettre le samedi.

                Et les jours fériés.
                > Comment répondre
                """
                        .formatted(from));
    }

    /** « -----Message d'origine----- », and an observation on a number that nobody sent. */
    static byte[] original(String from) {
        return bytes(
                """
                From: Ange Blanc <%s>
                Subject: TR: Votre avis
                Date: Tue, 8 Jun 2021 08:00:00 +0200
                Message-Id: <origine@asso.example>
                To: qualite@prefecture.example
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                Dans l'ensemble, les courriers sont clairs et bien plus courts qu'avant. Nous les avons fait lire à trois adhérents malvoyants, sans difficulté.

                Concernant le modèle 4 : « sous huitaine » n'est pas compris.
                modèle 25 : sans intérêt.

                Modèle 2 : ajouter une adresse. Modèle 5 : indiquer 14:30 et non 14 h 30.

                -----Message d'origine-----
                De : Comité des usagers
                Modèle 1 : ceci n'est pas une réponse
                """
                        .formatted(from));
    }
}
