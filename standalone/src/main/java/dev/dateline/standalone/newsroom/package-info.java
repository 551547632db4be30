/**
 * The sample newsroom: fictional outlets with feeds and pages on loopback, so that the demo and the
 * tests need no network. It does what real outlets do, their mistakes included.
 */
@NullMarked
package dev.dateline.standalone.newsroom;

import org.jspecify.annotations.NullMarked;
