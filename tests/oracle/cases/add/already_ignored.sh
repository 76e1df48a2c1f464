# What Git ignores already gets no entry of its own.
project
echo '*.bin' >.gitignore
commit ignore
echo 1 >x.bin
run dvc add x.bin
