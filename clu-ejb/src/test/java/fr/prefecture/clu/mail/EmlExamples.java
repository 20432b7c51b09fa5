package fr.prefecture.clu.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * E-mails in the shapes in which the usual programmes write them; everybody in them is invented.
 */
final class EmlExamples {

    static final String OURS = "clu-1-12@prefecture.example";

    private EmlExamples() {}

    static byte[] bytes(String text) {
        return bytes(text, StandardCharsets.UTF_8);
    }

    static byte[] bytes(String text, Charset charset) {
        return text.replace("\n", "\r\n").getBytes(charset);
    }

    /** Outlook: an alternative within a related one, Windows-1252, quoted-printable. */
    static byte[] outlook() {
        return bytes(
                """
                Received: from mail.asso.example by mx.prefecture.example; Mon, 10 May 2021 09:12:00 +0200
                From: =?iso-8859-1?Q?Dupr=E9_H=E9l=E8ne?= <Helene.Dupre@ASSO.example>
                To: "qualite@prefecture.example" <qualite@prefecture.example>
                Subject: RE : =?iso-8859-1?Q?R=E9union_du_comit=E9_local_des_usagers?=
                Thread-Topic: x
                Date: Mon, 10 May 2021 07:11:58 +0000
                Message-ID: <AM0PR01@AM0PR01.eurprd01.prod.outlook.com>
                References: <premier@prefecture.example> <%s>
                In-Reply-To: <%s>
                Accept-Language: fr-FR, en-US
                Content-Language: fr-FR
                MIME-Version: 1.0
                Content-Type: multipart/related; boundary="_004_x"; type="multipart/alternative"

                --_004_x
                Content-Type: multipart/alternative; boundary="_000_x"

                --_000_x
                Content-Type: text/plain; charset="iso-8859-1"
                Content-Transfer-Encoding: quoted-printable

                Bonjour,

                Je serai pr=E9sente =E0 la r=E9union du 31 mai =96 avec plaisir.

                H=E9l=E8ne Dupr=E9

                De : qualite@prefecture.example
                Envoy=E9 : lundi 10 mai 2021 08:00
                --_000_x
                Content-Type: text/html; charset="iso-8859-1"
                Content-Transfer-Encoding: quoted-printable

                <html><body><p>Je serai pr=E9sente</p></body></html>
                --_000_x--

                --_004_x
                Content-Type: image/png; name="image001.png"
                Content-Description: image001.png
                Content-Disposition: inline; filename="image001.png"
                Content-ID: <image001.png@01D7>
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --_004_x--
                """
                        .formatted(OURS, OURS));
    }

    /** Thunderbird: format=flowed, 8bit, UTF-8. */
    static byte[] thunderbird() {
        return bytes(
                """
                Message-ID: <5f1e@asso.example>
                Date: Tue, 11 May 2021 18:03:10 +0200
                MIME-Version: 1.0
                User-Agent: Mozilla Thunderbird
                Subject: Re: Convocation
                To: qualite@prefecture.example
                References: <%s>
                From: Marc Lenoir <m.lenoir@asso.example>
                In-Reply-To: <%s>
                Content-Type: text/plain; charset=UTF-8; format=flowed
                Content-Transfer-Encoding: 8bit

                Je vous prie de bien vouloir m'excuser : je serai en congé\s
                le 31 mai.

                --\s
                Marc Lenoir
                Le 10/05/2021 à 08:00, Qualité a écrit :
                > Madame, Monsieur,
                > vous êtes convoqué
                """
                        .formatted(OURS, OURS));
    }

    /** Apple Mail: the text in two parts around a file, in an alternative. */
    static byte[] apple() {
        return bytes(
                """
                From: =?utf-8?B?w4lsaXNlIE1hcnRpbg==?= <elise.martin@asso.example>
                Content-Type: multipart/alternative; boundary="Apple-Mail=_1"
                Mime-Version: 1.0 (Mac OS X Mail 14.0)
                Subject: =?utf-8?Q?Re:_R=C3=A9union_du_comit=C3=A9?=
                Message-Id: <8E2C@asso.example>
                Date: Wed, 12 May 2021 10:00:00 +0200
                To: qualite@prefecture.example

                --Apple-Mail=_1
                Content-Transfer-Encoding: quoted-printable
                Content-Type: text/plain; charset=utf-8

                Voici mon pouvoir.
                Je serai repr=C3=A9sent=C3=A9e par M.=C2=A0Petit.

                --Apple-Mail=_1
                Content-Type: multipart/mixed; boundary="Apple-Mail=_2"

                --Apple-Mail=_2
                Content-Type: text/html; charset=utf-8

                <html><body>Voici mon pouvoir.</body></html>
                --Apple-Mail=_2
                Content-Disposition: inline; filename*=utf-8''pouvoir%20sign%C3%A9.txt
                Content-Type: text/plain; x-unix-mode=0644; name="=?utf-8?Q?pouvoir_sign=C3=A9=2Etxt?="
                Content-Transfer-Encoding: base64

                UG91dm9pciBkb25uw6kgw6AgTS4gUGV0aXQu
                --Apple-Mail=_2--

                --Apple-Mail=_1--
                """);
    }

    /** Gmail: from a telephone, no text part with an accent left out. */
    static byte[] gmail() {
        return bytes(
                """
                MIME-Version: 1.0
                References: <%s>
                In-Reply-To: <%s>
                From: Karim Benali <karim.benali@gmail.example>
                Date: Thu, 13 May 2021 21:45:00 +0200
                Message-ID: <CAB+x=y@mail.gmail.example>
                Subject: Re: Convocation
                To: qualite@prefecture.example
                Content-Type: multipart/alternative; boundary="0000000000009a"

                --0000000000009a
                Content-Type: text/plain; charset="UTF-8"
                Content-Transfer-Encoding: base64

                %s
                --0000000000009a
                Content-Type: text/html; charset="UTF-8"

                <div dir="ltr">Je confirme ma présence</div>
                --0000000000009a--
                """
                        .formatted(
                                OURS,
                                OURS,
                                Base64.getMimeEncoder()
                                        .encodeToString(
                                                "Je confirme ma présence.\r\n\r\nLe lun. 10 mai 2021 à 08:00, Qualité <qualite@prefecture.example> a écrit :\r\n\r\n> Convocation"
                                                        .getBytes(StandardCharsets.UTF_8))));
    }

    /** Roundcube: an address without a name, a page only. */
    static byte[] roundcubePageOnly() {
        return bytes(
                """
                MIME-Version: 1.0
                Date: Fri, 14 May 2021 08:00:00 +0200
                From: contact@handicap.example
                To: qualite@prefecture.example
                Subject: Convocation
                User-Agent: Roundcube Webmail/1.4
                Message-ID: <a1@handicap.example>
                Content-Type: text/html; charset=UTF-8

                <html><head><title>x</title><style>p { color: red }</style></head><body>
                <script>alert(1)</script>
                <p>Bonjour,</p><p>Je <b>viendrai</b> &agrave; la r&eacute;union&nbsp;:<br>une place &lt;PMR&gt; est n&eacute;cessaire.</p>
                <ul><li>M. Noir</li><li>son chien guide</li></ul>
                <blockquote>Vous êtes convoqué</blockquote>
                </body></html>
                """);
    }

    /** Postfix: a report with its three parts. */
    static byte[] postfix() {
        return bytes(
                """
                Return-Path: <>
                Date: Mon, 10 May 2021 08:00:05 +0200 (CEST)
                From: MAILER-DAEMON@mx.prefecture.example (Mail Delivery System)
                Subject: Undelivered Mail Returned to Sender
                To: qualite@prefecture.example
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status;
                \tboundary="3F2.16/mx.prefecture.example"
                Message-Id: <20210510060005.4A1@mx.prefecture.example>

                This is a MIME-encapsulated message.

                --3F2.16/mx.prefecture.example
                Content-Description: Notification
                Content-Type: text/plain; charset=us-ascii

                This is the mail system at host mx.prefecture.example.

                <jean.noir@asso.example>: host mail.asso.example[192.0.2.1] said: 550 5.1.1
                    <jean.noir@asso.example>: Recipient address rejected: User unknown

                --3F2.16/mx.prefecture.example
                Content-Description: Delivery report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.prefecture.example
                X-Postfix-Queue-ID: 3F2
                Arrival-Date: Mon, 10 May 2021 08:00:00 +0200 (CEST)

                Final-Recipient: rfc822; jean.noir@asso.example
                Original-Recipient: rfc822;Jean.Noir@asso.example
                Action: failed
                Status: 5.1.1
                Remote-MTA: dns; mail.asso.example
                Diagnostic-Code: smtp; 550 5.1.1 <jean.noir@asso.example>: Recipient address
                    rejected: User unknown in virtual mailbox table

                --3F2.16/mx.prefecture.example
                Content-Description: Undelivered Message Headers
                Content-Type: text/rfc822-headers

                Return-Path: <qualite@prefecture.example>
                Message-ID: <%s>
                Subject: Convocation

                --3F2.16/mx.prefecture.example--
                """
                        .formatted(OURS));
    }

    /** Postfix goes on trying. */
    static byte[] postfixDelayed() {
        return new String(postfix(), StandardCharsets.UTF_8)
                .replace(
                        "Undelivered Mail Returned to Sender", "Delayed Mail (still being retried)")
                .replace("Action: failed", "Action: delayed")
                .replace("Status: 5.1.1", "Status: 4.4.1")
                .replace("smtp; 550 5.1.1", "smtp; 450 4.4.1")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Exchange: « Undeliverable », the message itself in it. */
    static byte[] exchange() {
        return bytes(
                """
                From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@chambre.example>
                To: <qualite@prefecture.example>
                Date: Mon, 10 May 2021 06:01:00 +0000
                Content-Type: multipart/report; report-type=delivery-status;
                \tboundary="b21.3"
                X-MS-Exchange-Message-Is-Ndr:
                Content-Language: fr-FR
                Message-ID: <ndr-1@chambre.example>
                In-Reply-To: <%s>
                References: <%s>
                Subject: =?utf-8?B?Tm9uIHJlbWlzwqA6IENvbnZvY2F0aW9u?=
                Auto-Submitted: auto-replied
                MIME-Version: 1.0

                --b21.3
                Content-Type: multipart/alternative; differences=Content-Type;
                \tboundary="b21.4"

                --b21.4
                Content-Type: text/plain; charset="us-ascii"
                Content-Transfer-Encoding: quoted-printable

                La boite de reception du destinataire est pleine.
                --b21.4
                Content-Type: text/html; charset="us-ascii"

                <html><body>pleine</body></html>
                --b21.4--

                --b21.3
                Content-Type: message/delivery-status

                Reporting-MTA: dns;mail.chambre.example

                Final-recipient: RFC822;direction@chambre.example
                Action: failed
                Status: 5.2.2
                Diagnostic-Code: smtp;554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException

                --b21.3
                Content-Type: message/rfc822

                From: qualite@prefecture.example
                To: direction@chambre.example
                Message-ID: <%s>
                Subject: Convocation
                Content-Type: text/plain

                Vous etes convoque.
                --b21.3--
                """
                        .formatted(OURS, OURS, OURS));
    }

    /** A server that writes for people only. */
    static byte[] qmail() {
        return bytes(
                """
                Return-Path: <>
                Date: 10 May 2021 06:00:00 -0000
                From: MAILER-DAEMON@vieux.example
                To: qualite@prefecture.example
                Subject: failure notice
                Message-ID: <q1@vieux.example>

                Hi. This is the qmail-send program at vieux.example.

                <mairie@vieux.example>:
                Sorry, no such user here. (#5.1.1)

                --- Below this line is a copy of the message.

                Message-ID: <%s>
                From: qualite@prefecture.example
                """
                        .formatted(OURS));
    }

    static byte[] absence() {
        return bytes(
                """
                From: Paul Gris <paul.gris@mairie.example>
                To: qualite@prefecture.example
                Subject: =?utf-8?Q?R=C3=A9ponse_automatique_=3A_Convocation?=
                Date: Mon, 10 May 2021 08:00:10 +0200
                Message-ID: <ooo-1@mairie.example>
                In-Reply-To: <%s>
                X-Auto-Response-Suppress: All
                Auto-Submitted: auto-generated
                Content-Type: text/plain; charset=utf-8

                Je suis présent au bureau à compter du 17 mai.
                """
                        .formatted(OURS));
    }

    /** Outlook's button « Accepter ». */
    static byte[] accepted() {
        return bytes(
                """
                From: Anne Bleu <anne.bleu@cci.example>
                To: qualite@prefecture.example
                Subject: =?utf-8?Q?Accept=C3=A9_=3A_R=C3=A9union?=
                Date: Mon, 10 May 2021 09:00:10 +0200
                Message-ID: <acc-1@cci.example>
                Content-Type: text/calendar; charset="utf-8"; method=REPLY
                Content-Transfer-Encoding: 8bit

                BEGIN:VCALENDAR
                METHOD:REPLY
                VERSION:2.0
                BEGIN:VEVENT
                ATTENDEE;PARTSTAT=ACC
                 EPTED;CN=Anne Bleu:mailto:anne.bleu@cci.example
                UID:reunion-12@prefecture.example
                END:VEVENT
                END:VCALENDAR
                """);
    }

    static byte[] japanese() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(
                bytes(
                        """
                        From: =?ISO-2022-JP?B?GyRCO0VFRBsoQg==?= <yamada@consulat.example>
                        To: qualite@prefecture.example
                        Subject: =?ISO-2022-JP?B?GyRCMnE1RBsoQg==?=
                        Date: Sat, 15 May 2021 12:00:00 +0900
                        Message-ID: <jp@consulat.example>
                        Content-Type: text/plain; charset=ISO-2022-JP
                        Content-Transfer-Encoding: 7bit

                        """));
        all.writeBytes(bytes("出席します。\n", Charset.forName("ISO-2022-JP")));
        return all.toByteArray();
    }

    static byte[] unknownCharset() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(
                bytes(
                        """
                        From: x@asso.example
                        Subject: Oui
                        Date: Sat, 15 May 2021 12:00:00 +0200
                        Content-Type: text/plain; charset="x-fantaisie-9"

                        """));
        all.writeBytes(bytes("Présent à la réunion\n", Charset.forName("windows-1252")));
        return all.toByteArray();
    }

    static byte[] withoutText() {
        return bytes(
                """
                From: x@asso.example
                Subject: Pouvoir
                Date: Sat, 15 May 2021 12:00:00 +0200
                Message-ID: <scan@asso.example>
                MIME-Version: 1.0
                Content-Type: application/pdf; name="pouvoir.pdf"
                Content-Disposition: attachment; filename="..\\\\..\\\\pouvoir.pdf"
                Content-Transfer-Encoding: base64

                JVBERi0xLjQK
                """);
    }

    /** A message of which an attachment is another one. */
    static byte[] forwarded() {
        return bytes(
                """
                From: Standard <standard@prefecture.example>
                Subject: TR : reponse
                Date: Sat, 15 May 2021 12:00:00 +0200
                Message-ID: <fwd@prefecture.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                Voir ci-joint.
                --b
                Content-Type: message/rfc822
                Content-Disposition: attachment; filename="reponse.eml"

                From: membre@asso.example
                Subject: reponse
                Message-ID: <inner@asso.example>

                Present.
                --b--
                """);
    }

    /** With a file of that many bytes. */
    static byte[] longerThan(int bytes) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(bytes + 10_000);
        all.writeBytes(
                bytes(
                        """
                        From: x@asso.example
                        Subject: Plans
                        Date: Sat, 15 May 2021 12:00:00 +0200
                        Message-ID: <long@asso.example>
                        MIME-Version: 1.0
                        Content-Type: multipart/mixed; boundary=b

                        --b
                        Content-Type: text/plain

                        Present.
                        --b
                        Content-Type: image/tiff; name=plans.tif
                        Content-Transfer-Encoding: base64

                        """));
        byte[] line = bytes("QUJD".repeat(19) + "\n");
        while (all.size() < bytes) {
            all.writeBytes(line);
        }
        all.writeBytes(bytes("\n--b--\n"));
        return all.toByteArray();
    }
}
