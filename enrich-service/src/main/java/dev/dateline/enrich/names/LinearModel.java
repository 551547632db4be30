package dev.dateline.enrich.names;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Weights of the linear recogniser: one for each feature's slot and label, and one for each pair of
 * labels. The file is four letters and the form's version, then, compressed by gzip, the model's
 * version, the lexicon and the weights in 256 steps.
 */
final class LinearModel {
  static final int SLOTS = 1 << 18;
  static final int MASK = SLOTS - 1;

  private static final int MAGIC = 0x444c4e4d; // DLNM
  private static final int FORM = 2;

  /** Steps from 0 to the largest weight. */
  private static final int STEPS = 127;

  private final String version;
  private final Lexicon lexicon;
  private final float[] weights;
  private final float[] transitions;

  /**
   * A model.
   *
   * @param weights of each feature and label
   * @param transitions of each label behind each
   */
  LinearModel(String version, Lexicon lexicon, float[] weights, float[] transitions) {
    this.version = version;
    this.lexicon = lexicon;
    this.weights = weights;
    this.transitions = transitions;
  }

  String version() {
    return version;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** The best labels of an article's words. */
  int[] label(ArticleWords article) {
    float[][] scores = new float[article.size()][];
    Features features = article.features();
    for (int at = 0; at < scores.length; at++) {
      scores[at] = features.isCandidate(at) ? score(features.extract(at)) : Labels.onlyOutside();
    }
    return article.decode(scores, transitions);
  }

  private float[] score(FeatureList features) {
    float[] scores = new float[Labels.COUNT];
    int[] slots = features.slots();
    for (int i = 0; i < features.count(); i++) {
      int at = slots[i] * Labels.COUNT;
      for (int label = 0; label < Labels.COUNT; label++) {
        scores[label] += weights[at + label];
      }
    }
    return scores;
  }

  void write(OutputStream out) throws IOException {
    DataOutputStream head = new DataOutputStream(out);
    head.writeInt(MAGIC);
    head.writeByte(FORM);
    DataOutputStream body = new DataOutputStream(new GZIPOutputStream(head, 1 << 16));
    body.writeUTF(version);
    lexicon.write(body);
    float most = 1e-6f;
    for (float weight : weights) {
      most = Math.max(most, Math.abs(weight));
    }
    body.writeFloat(most / STEPS);
    byte[] steps = new byte[weights.length];
    for (int i = 0; i < weights.length; i++) {
      steps[i] = (byte) Math.round(weights[i] / most * STEPS);
    }
    body.write(steps);
    for (float weight : transitions) {
      body.writeFloat(weight);
    }
    body.close();
  }

  static LinearModel read(InputStream in) throws IOException {
    DataInputStream head = new DataInputStream(in);
    if (head.readInt() != MAGIC || head.readUnsignedByte() != FORM) {
      throw new IOException("not a names model of this version");
    }
    DataInputStream body = new DataInputStream(new GZIPInputStream(head, 1 << 16));
    String version = body.readUTF();
    Lexicon lexicon = Lexicon.read(body);
    float step = body.readFloat();
    byte[] steps = body.readNBytes(SLOTS * Labels.COUNT);
    if (steps.length < SLOTS * Labels.COUNT) {
      throw new IOException("damaged names model");
    }
    float[] weights = new float[steps.length];
    for (int i = 0; i < steps.length; i++) {
      weights[i] = steps[i] * step;
    }
    float[] transitions = new float[Labels.COUNT * Labels.COUNT];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = body.readFloat();
    }
    return new LinearModel(version, lexicon, weights, transitions);
  }
}
