"""The test kit: Hypothesis strategies for claims with their evidence, and laws that every checker keeps."""
