# A wdir that is not there, is a file, or leads outside.
project
echo 1 >f
run dvc stage add -n a -w nosuch 'echo 1'
run dvc stage add -n b -w f 'echo 1'
run dvc stage add -n c -w .. 'echo 1'
run dvc stage add -n d -w . 'echo 1'
