# Ids of commits, short and in full; other spellings of git.
plots_history
run -j dvc plots diff --json "$(git rev-parse HEAD)" "$(git rev-parse --short v1)"
run -j dvc plots diff --json refs/tags/v1 tags/v1 main@{0}
