# In a subdirectory of a Git repository `--subdir` is needed.
git init -q .
mkdir -p a/b
cd a/b
run dvc init
run dvc init --subdir
run dvc root
cd ../..
run dvc root
