"""How names, numbers and lists join a sentence: one small module for each language that contracts or elides."""
