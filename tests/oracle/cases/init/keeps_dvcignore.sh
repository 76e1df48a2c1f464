# An existing .dvcignore stays as it is.
git init -q .
echo '*.bak' >.dvcignore
run dvc init
