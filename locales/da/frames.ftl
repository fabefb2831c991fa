### Rammerne for ledelse: værdier, tillid og ledelsesgrundlag.

frames-title = Rammer for ledelse
frames-empty = Rammepakken har ingen tekster om værdier, tillid og ledelse. HR kan indlæse en pakke, der har. Tryk { $key } for at gå tilbage.
