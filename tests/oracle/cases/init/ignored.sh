# A .dvc that Git ignores is of no use.
git init -q .
echo '.dvc' >.gitignore
run dvc init
