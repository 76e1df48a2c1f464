# Relinking where objects are gone, and where outputs were edited.
project
echo 1 >a
echo 2 >b
run -q dvc add a b
rm .dvc/cache/files/md5/b0/*
run dvc checkout --relink
echo edited >b
run dvc checkout --relink
run dvc checkout --relink --force b
run dvc checkout --allow-missing
mkdir d
echo 7 >d/x
echo 8 >d/y
run -q dvc add d
rm .dvc/cache/files/md5/*/"$(printf '7\n' | md5sum | cut -c3-32)"
run dvc checkout --relink d.dvc
