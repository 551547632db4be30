package dev.dateline.benchmarks.dedupe;

import java.util.List;

/**
 * Logistic regression with an L2 penalty and weights held to a sign, by Newton's method over those
 * that are free: no learning rate, no chance, one optimum.
 */
public final class Logistic {

  /**
   * One labelled example; the first value is the constant 1.
   *
   * @param group what must be held out together: what one text became
   */
  public record Example(double[] values, boolean positive, double weight, int group) {
    Example weighing(double times) {
      return new Example(values, positive, weight * times, group);
    }
  }

  private static final int STEPS = 60;

  private Logistic() {}

  /**
   * Fits weights.
   *
   * @param signs of each weight: over 0 if it may not be under 0, under 0 if not over, else 0
   * @param penalty of a weight's square, the constant's apart
   */
  public static double[] fit(List<Example> examples, int[] signs, double penalty) {
    int n = signs.length;
    double[] weights = new double[n];
    for (int step = 0; step < STEPS; step++) {
      double[][] hessian = new double[n][n];
      double[] gradient = new double[n];
      for (int i = 1; i < n; i++) {
        hessian[i][i] = penalty;
        gradient[i] = penalty * weights[i];
      }
      hessian[0][0] = 1e-9;
      for (Example example : examples) {
        accumulate(example, weights, hessian, gradient);
      }
      for (int i = 0; i < n; i++) {
        if (weights[i] == 0 && gradient[i] * signs[i] > 0) {
          hold(i, hessian, gradient);
        }
      }
      double[] change = solve(hessian, gradient);
      double largest = 0;
      for (int i = 0; i < n; i++) {
        double before = weights[i];
        double after = before - Math.clamp(change[i], -2, 2);
        weights[i] = after * signs[i] < 0 ? 0 : after;
        largest = Math.max(largest, Math.abs(weights[i] - before));
      }
      if (largest < 1e-7) {
        break;
      }
    }
    return weights;
  }

  /** Keeps a weight where it is in the next step. */
  private static void hold(int i, double[][] hessian, double[] gradient) {
    for (int j = 0; j < gradient.length; j++) {
      hessian[i][j] = 0;
      hessian[j][i] = 0;
    }
    hessian[i][i] = 1;
    gradient[i] = 0;
  }

  private static void accumulate(
      Example example, double[] weights, double[][] hessian, double[] gradient) {
    double[] x = example.values();
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += weights[i] * x[i];
    }
    double p = 1 / (1 + Math.exp(-sum));
    double error = example.weight() * (p - (example.positive() ? 1 : 0));
    double curvature = example.weight() * Math.max(1e-6, p * (1 - p));
    for (int i = 0; i < x.length; i++) {
      gradient[i] += error * x[i];
      for (int j = 0; j < x.length; j++) {
        hessian[i][j] += curvature * x[i] * x[j];
      }
    }
  }

  /** Gaussian elimination with partial pivoting; destroys its input. */
  private static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int row = column + 1; row < n; row++) {
        if (Math.abs(a[row][column]) > Math.abs(a[pivot][column])) {
          pivot = row;
        }
      }
      double[] swap = a[column];
      a[column] = a[pivot];
      a[pivot] = swap;
      double value = b[column];
      b[column] = b[pivot];
      b[pivot] = value;
      for (int row = column + 1; row < n; row++) {
        double factor = a[row][column] / a[column][column];
        b[row] -= factor * b[column];
        for (int k = column; k < n; k++) {
          a[row][k] -= factor * a[column][k];
        }
      }
    }
    double[] x = new double[n];
    for (int row = n - 1; row >= 0; row--) {
      double sum = b[row];
      for (int k = row + 1; k < n; k++) {
        sum -= a[row][k] * x[k];
      }
      x[row] = sum / a[row][row];
    }
    return x;
  }
}
