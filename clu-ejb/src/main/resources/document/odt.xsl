<?xml version="1.0" encoding="UTF-8"?>
<!-- The text of a paper (XHTML whose containers hold blocks only) as content.xml of an OpenDocument text. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
    xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
    xmlns:xlink="http://www.w3.org/1999/xlink">
  <xsl:output method="xml" encoding="UTF-8"/>
  <xsl:include href="odf-inline.xsl"/>

  <xsl:template match="/html">
    <office:document-content office:version="1.3">
      <office:automatic-styles>
        <!-- The first paragraph of what starts on a new page. -->
        <xsl:call-template name="on-new-page"><xsl:with-param name="style">Text_20_body</xsl:with-param></xsl:call-template>
        <xsl:call-template name="on-new-page"><xsl:with-param name="style">Heading_20_1</xsl:with-param></xsl:call-template>
        <xsl:call-template name="on-new-page"><xsl:with-param name="style">Heading_20_2</xsl:with-param></xsl:call-template>
        <xsl:call-template name="on-new-page"><xsl:with-param name="style">Heading_20_3</xsl:with-param></xsl:call-template>
        <xsl:call-template name="on-new-page"><xsl:with-param name="style">Identity</xsl:with-param></xsl:call-template>
        <xsl:call-template name="on-new-page"><xsl:with-param name="style">Addressee</xsl:with-param></xsl:call-template>
        <!-- The last paragraph of a block, which keeps its distance. -->
        <xsl:call-template name="at-the-end"><xsl:with-param name="style">Identity</xsl:with-param></xsl:call-template>
        <xsl:call-template name="at-the-end"><xsl:with-param name="style">Reference</xsl:with-param></xsl:call-template>
        <xsl:call-template name="at-the-end"><xsl:with-param name="style">Addressee</xsl:with-param></xsl:call-template>
        <xsl:call-template name="at-the-end"><xsl:with-param name="style">Decision</xsl:with-param></xsl:call-template>
        <style:style style:name="First_Signature_20_Block" style:family="paragraph" style:parent-style-name="Signature_20_Block">
          <style:paragraph-properties fo:margin-top="0.9cm" fo:keep-with-next="always"/>
        </style:style>
        <style:style style:name="Grid" style:family="table">
          <style:table-properties style:width="17.4cm" table:align="margins" table:border-model="collapsing"/>
        </style:style>
        <style:style style:name="Column" style:family="table-column">
          <style:table-column-properties style:rel-column-width="1000*"/>
        </style:style>
        <style:style style:name="Theme" style:family="table-column">
          <style:table-column-properties style:rel-column-width="300*"/>
        </style:style>
        <style:style style:name="Row" style:family="table-row">
          <style:table-row-properties fo:keep-together="always"/>
        </style:style>
        <style:style style:name="LongRow" style:family="table-row">
          <style:table-row-properties fo:keep-together="auto"/>
        </style:style>
        <style:style style:name="SheetRow" style:family="table-row">
          <style:table-row-properties style:min-row-height="1.1cm" fo:keep-together="always"/>
        </style:style>
        <style:style style:name="Cell" style:family="table-cell">
          <style:table-cell-properties fo:padding-left="0cm" fo:padding-right="0.2cm" fo:padding-top="0.15cm" fo:padding-bottom="0.15cm" fo:border-left="none" fo:border-right="none" fo:border-top="none" fo:border-bottom="0.5pt solid #c9ced6"/>
        </style:style>
        <style:style style:name="HeadCell" style:family="table-cell">
          <style:table-cell-properties style:vertical-align="bottom" fo:padding-left="0cm" fo:padding-right="0.2cm" fo:padding-top="0.1cm" fo:padding-bottom="0.1cm" fo:border-left="none" fo:border-right="none" fo:border-top="none" fo:border-bottom="1pt solid #1c1f24"/>
        </style:style>
        <xsl:call-template name="languages"/>
      </office:automatic-styles>
      <office:body>
        <office:text><xsl:apply-templates select="body/*"/></office:text>
      </office:body>
    </office:document-content>
  </xsl:template>

  <xsl:template name="on-new-page">
    <xsl:param name="style"/>
    <style:style style:name="New_{$style}" style:family="paragraph" style:parent-style-name="{$style}">
      <style:paragraph-properties fo:break-before="page"/>
    </style:style>
  </xsl:template>

  <xsl:template name="at-the-end">
    <xsl:param name="style"/>
    <style:style style:name="End_{$style}" style:family="paragraph" style:parent-style-name="{$style}">
      <style:paragraph-properties fo:margin-bottom="0.5cm"/>
    </style:style>
  </xsl:template>

  <!-- A style, or the same at the head of a new page. -->
  <xsl:template name="styled">
    <xsl:param name="style"/>
    <xsl:param name="end" select="false()"/>
    <xsl:param name="first" select="false()"/>
    <xsl:variable name="section" select="ancestor::section[@class='letter' or @class='page'][1]"/>
    <xsl:attribute name="text:style-name">
      <xsl:if test="$section/preceding-sibling::* and generate-id(.) = generate-id($section/descendant::*[self::p or self::h1 or self::h2 or self::h3][1])">New_</xsl:if>
      <xsl:if test="$end and not(following-sibling::*)">End_</xsl:if>
      <xsl:if test="$first and not(preceding-sibling::*)">First_</xsl:if>
      <xsl:value-of select="$style"/>
    </xsl:attribute>
  </xsl:template>

  <xsl:template match="div|section|figure"><xsl:apply-templates select="*"/></xsl:template>

  <xsl:template match="h1|h2|h3">
    <xsl:variable name="level" select="substring(name(), 2)"/>
    <text:h text:outline-level="{$level}">
      <xsl:call-template name="styled"><xsl:with-param name="style" select="concat('Heading_20_', $level)"/></xsl:call-template>
      <xsl:apply-templates/>
    </text:h>
  </xsl:template>

  <xsl:template match="p">
    <xsl:variable name="box" select="ancestor::div[1]/@class"/>
    <text:p>
      <xsl:call-template name="styled">
        <xsl:with-param name="end" select="$box='reference' or $box='addressee' or ($box='decision' and preceding-sibling::*)"/>
        <xsl:with-param name="first" select="$box='signature'"/>
        <xsl:with-param name="style">
          <xsl:choose>
            <xsl:when test="$box='decision'">Decision</xsl:when>
            <xsl:when test="ancestor::thead">Table_20_Heading</xsl:when>
            <xsl:when test="ancestor::th">Row_20_Heading</xsl:when>
            <xsl:when test="ancestor::td[1][@class='number']">Table_20_Number</xsl:when>
            <xsl:when test="ancestor::td">Table_20_Contents</xsl:when>
            <xsl:when test="ancestor::li">List_20_Contents</xsl:when>
            <xsl:when test="$box='identity'">Identity</xsl:when>
            <xsl:when test="$box='reference'">Reference</xsl:when>
            <xsl:when test="$box='addressee'">Addressee</xsl:when>
            <xsl:when test="$box='signature'">Signature_20_Block</xsl:when>
            <xsl:when test="@class='subtitle'">Subtitle</xsl:when>
            <xsl:when test="@class='note'">Note</xsl:when>
            <xsl:when test="@class='date'">Date</xsl:when>
            <xsl:when test="@class='subject'">Subject</xsl:when>
            <xsl:otherwise>Text_20_body</xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:apply-templates/>
    </text:p>
  </xsl:template>

  <xsl:template match="ul">
    <text:list text:style-name="Bullets"><xsl:apply-templates select="li"/></text:list>
  </xsl:template>
  <xsl:template match="ol">
    <text:list text:style-name="Numbers"><xsl:apply-templates select="li"/></text:list>
  </xsl:template>
  <xsl:template match="li">
    <text:list-item><xsl:apply-templates select="*"/></text:list-item>
  </xsl:template>

  <xsl:template match="figcaption|caption"><text:p text:style-name="Caption"><xsl:apply-templates/></text:p></xsl:template>

  <xsl:template match="table">
    <xsl:apply-templates select="caption"/>
    <table:table table:style-name="Grid">
      <xsl:attribute name="table:name">
        <xsl:text>Tableau </xsl:text><xsl:number level="any" count="table"/>
      </xsl:attribute>
      <xsl:variable name="themes" select="@class='themes' or @class='facts'"/>
      <xsl:for-each select="(.//tr)[1]/*">
        <table:table-column table:style-name="Column">
          <xsl:if test="$themes and position()=1"><xsl:attribute name="table:style-name">Theme</xsl:attribute></xsl:if>
        </table:table-column>
      </xsl:for-each>
      <xsl:if test="thead/tr">
        <table:table-header-rows><xsl:apply-templates select="thead/tr"/></table:table-header-rows>
      </xsl:if>
      <xsl:apply-templates select="tbody/tr|tr"/>
    </table:table>
    <xsl:if test="not(ancestor::td)"><text:p text:style-name="After_20_Table"/></xsl:if>
  </xsl:template>

  <xsl:template match="tr">
    <table:table-row table:style-name="Row">
      <xsl:choose>
        <xsl:when test="@class='long'"><xsl:attribute name="table:style-name">LongRow</xsl:attribute></xsl:when>
        <xsl:when test="ancestor::table[1][@class='sheet'] and not(parent::thead)"><xsl:attribute name="table:style-name">SheetRow</xsl:attribute></xsl:when>
      </xsl:choose>
      <xsl:apply-templates select="td|th"/>
    </table:table-row>
  </xsl:template>

  <xsl:template match="td|th">
    <table:table-cell table:style-name="Cell" office:value-type="string">
      <xsl:if test="ancestor::thead"><xsl:attribute name="table:style-name">HeadCell</xsl:attribute></xsl:if>
      <xsl:apply-templates select="*"/>
      <xsl:if test="not(*)"><text:p text:style-name="Table_20_Contents"/></xsl:if>
    </table:table-cell>
  </xsl:template>
</xsl:stylesheet>
