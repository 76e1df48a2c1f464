# Commits by tag, branch, id, way back; one is compared with the workspace.
plots_history
run -j dvc plots diff --json v1
run -j dvc plots diff --json v1 main
run -j dvc plots diff --json HEAD~1 HEAD
run -j dvc plots diff --json main v1 main
run dvc plots diff v1 main
