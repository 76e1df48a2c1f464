# --wdir, and adding from another directory.
project
mkdir -p w sub/deep
echo 1 >w/in
run dvc stage add -n a -w w -d in -o out -d ../up 'cp in out'
run dvc stage add -n b -w ./w/ -o out2 'cp in out'
run dvc stage add -n c -w . -o out3 'cp in out'
cd sub
run dvc stage add -n a -d ../in -o out -o deep/out 'cp in out'
run dvc stage add -n b -w deep -o out2 'cp in out'
run dvc stage add -n c -w .. -o top 'cp in out'
run dvc stage add -n d -w "$PWD/deep" -o out3 'cp in out'
run dvc stage add -f -n a -d ../in -o out -o deep/out 'cp in out2'
cd ..
run dvc stage add -n d -w nosuch 'echo 1'
run dvc stage add -n e -w w/in 'echo 1'
run dvc stage add -n f -w .. 'echo 1'
run dvc stage add -n g -w /tmp 'echo 1'
mkdir ../repo-sibling
run dvc stage add -n h -w ../repo-sibling 'echo 1'
