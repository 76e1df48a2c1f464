# Replacing a stage leaves the lines of its former outputs.
project
run dvc stage add -n a -o x 'echo 1 >x'
run dvc stage add -f -n a -o y 'echo 1 >y'
run cat .gitignore
