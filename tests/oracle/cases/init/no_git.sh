# Without a Git repository in the directory itself `init` refuses.
run dvc init
run dvc init --no-scm --subdir
